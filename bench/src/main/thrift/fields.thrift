// Structs of 8, 64 and 500 mixed fields: what a field costs when there are many. The second and the
// third repeat two groups of eight fields. Most of the 500 are optional: the official compiler makes a
// constructor of all that are not, and Java takes no more than 255 parameters.
namespace java dev.gatun.bench.idl.fields

enum Grade {
  FIRST = 0
  SECOND = 1
  THIRD = 2
}

struct Point {
  1: i32 x
  2: i32 y
}

struct Fields8 {
  1: bool flag; 2: i16 small; 3: i64 big; 4: double ratio
  5: string text; 6: Grade grade; 7: Point point; 8: list<i32> counts
}

struct Fields64 {
  1: bool flag1; 2: i8 tiny1; 3: i16 small1; 4: i32 medium1
  5: i64 big1; 6: double ratio1; 7: string text1; 8: Grade grade1
  9: i32 count2; 10: string label2; 11: binary raw2; 12: Point point2
  13: list<i32> counts2; 14: i64 time2; 15: list<string> labels2; 16: bool marked2
  17: bool flag3; 18: i8 tiny3; 19: i16 small3; 20: i32 medium3
  21: i64 big3; 22: double ratio3; 23: string text3; 24: Grade grade3
  25: i32 count4; 26: string label4; 27: binary raw4; 28: Point point4
  29: list<i32> counts4; 30: i64 time4; 31: list<string> labels4; 32: bool marked4
  33: bool flag5; 34: i8 tiny5; 35: i16 small5; 36: i32 medium5
  37: i64 big5; 38: double ratio5; 39: string text5; 40: Grade grade5
  41: i32 count6; 42: string label6; 43: binary raw6; 44: Point point6
  45: list<i32> counts6; 46: i64 time6; 47: list<string> labels6; 48: bool marked6
  49: bool flag7; 50: i8 tiny7; 51: i16 small7; 52: i32 medium7
  53: i64 big7; 54: double ratio7; 55: string text7; 56: Grade grade7
  57: i32 count8; 58: string label8; 59: binary raw8; 60: Point point8
  61: list<i32> counts8; 62: i64 time8; 63: list<string> labels8; 64: bool marked8
}

struct Fields500 {
  1: bool flag1; 2: i8 tiny1; 3: i16 small1; 4: i32 medium1
  5: i64 big1; 6: double ratio1; 7: string text1; 8: Grade grade1
  9: i32 count2; 10: string label2; 11: binary raw2; 12: Point point2
  13: list<i32> counts2; 14: i64 time2; 15: list<string> labels2; 16: bool marked2
  17: bool flag3; 18: i8 tiny3; 19: i16 small3; 20: i32 medium3
  21: i64 big3; 22: double ratio3; 23: string text3; 24: Grade grade3
  25: i32 count4; 26: string label4; 27: binary raw4; 28: Point point4
  29: list<i32> counts4; 30: i64 time4; 31: list<string> labels4; 32: bool marked4
  33: bool flag5; 34: i8 tiny5; 35: i16 small5; 36: i32 medium5
  37: i64 big5; 38: double ratio5; 39: string text5; 40: Grade grade5
  41: i32 count6; 42: string label6; 43: binary raw6; 44: Point point6
  45: list<i32> counts6; 46: i64 time6; 47: list<string> labels6; 48: bool marked6
  49: bool flag7; 50: i8 tiny7; 51: i16 small7; 52: i32 medium7
  53: i64 big7; 54: double ratio7; 55: string text7; 56: Grade grade7
  57: i32 count8; 58: string label8; 59: binary raw8; 60: Point point8
  61: list<i32> counts8; 62: i64 time8; 63: list<string> labels8; 64: bool marked8
  65: optional bool flag9; 66: optional i8 tiny9; 67: optional i16 small9; 68: optional i32 medium9
  69: optional i64 big9; 70: optional double ratio9; 71: optional string text9; 72: optional Grade grade9
  73: optional i32 count10; 74: optional string label10; 75: optional binary raw10; 76: optional Point point10
  77: optional list<i32> counts10; 78: optional i64 time10; 79: optional list<string> labels10; 80: optional bool marked10
  81: optional bool flag11; 82: optional i8 tiny11; 83: optional i16 small11; 84: optional i32 medium11
  85: optional i64 big11; 86: optional double ratio11; 87: optional string text11; 88: optional Grade grade11
  89: optional i32 count12; 90: optional string label12; 91: optional binary raw12; 92: optional Point point12
  93: optional list<i32> counts12; 94: optional i64 time12; 95: optional list<string> labels12; 96: optional bool marked12
  97: optional bool flag13; 98: optional i8 tiny13; 99: optional i16 small13; 100: optional i32 medium13
  101: optional i64 big13; 102: optional double ratio13; 103: optional string text13; 104: optional Grade grade13
  105: optional i32 count14; 106: optional string label14; 107: optional binary raw14; 108: optional Point point14
  109: optional list<i32> counts14; 110: optional i64 time14; 111: optional list<string> labels14; 112: optional bool marked14
  113: optional bool flag15; 114: optional i8 tiny15; 115: optional i16 small15; 116: optional i32 medium15
  117: optional i64 big15; 118: optional double ratio15; 119: optional string text15; 120: optional Grade grade15
  121: optional i32 count16; 122: optional string label16; 123: optional binary raw16; 124: optional Point point16
  125: optional list<i32> counts16; 126: optional i64 time16; 127: optional list<string> labels16; 128: optional bool marked16
  129: optional bool flag17; 130: optional i8 tiny17; 131: optional i16 small17; 132: optional i32 medium17
  133: optional i64 big17; 134: optional double ratio17; 135: optional string text17; 136: optional Grade grade17
  137: optional i32 count18; 138: optional string label18; 139: optional binary raw18; 140: optional Point point18
  141: optional list<i32> counts18; 142: optional i64 time18; 143: optional list<string> labels18; 144: optional bool marked18
  145: optional bool flag19; 146: optional i8 tiny19; 147: optional i16 small19; 148: optional i32 medium19
  149: optional i64 big19; 150: optional double ratio19; 151: optional string text19; 152: optional Grade grade19
  153: optional i32 count20; 154: optional string label20; 155: optional binary raw20; 156: optional Point point20
  157: optional list<i32> counts20; 158: optional i64 time20; 159: optional list<string> labels20; 160: optional bool marked20
  161: optional bool flag21; 162: optional i8 tiny21; 163: optional i16 small21; 164: optional i32 medium21
  165: optional i64 big21; 166: optional double ratio21; 167: optional string text21; 168: optional Grade grade21
  169: optional i32 count22; 170: optional string label22; 171: optional binary raw22; 172: optional Point point22
  173: optional list<i32> counts22; 174: optional i64 time22; 175: optional list<string> labels22; 176: optional bool marked22
  177: optional bool flag23; 178: optional i8 tiny23; 179: optional i16 small23; 180: optional i32 medium23
  181: optional i64 big23; 182: optional double ratio23; 183: optional string text23; 184: optional Grade grade23
  185: optional i32 count24; 186: optional string label24; 187: optional binary raw24; 188: optional Point point24
  189: optional list<i32> counts24; 190: optional i64 time24; 191: optional list<string> labels24; 192: optional bool marked24
  193: optional bool flag25; 194: optional i8 tiny25; 195: optional i16 small25; 196: optional i32 medium25
  197: optional i64 big25; 198: optional double ratio25; 199: optional string text25; 200: optional Grade grade25
  201: optional i32 count26; 202: optional string label26; 203: optional binary raw26; 204: optional Point point26
  205: optional list<i32> counts26; 206: optional i64 time26; 207: optional list<string> labels26; 208: optional bool marked26
  209: optional bool flag27; 210: optional i8 tiny27; 211: optional i16 small27; 212: optional i32 medium27
  213: optional i64 big27; 214: optional double ratio27; 215: optional string text27; 216: optional Grade grade27
  217: optional i32 count28; 218: optional string label28; 219: optional binary raw28; 220: optional Point point28
  221: optional list<i32> counts28; 222: optional i64 time28; 223: optional list<string> labels28; 224: optional bool marked28
  225: optional bool flag29; 226: optional i8 tiny29; 227: optional i16 small29; 228: optional i32 medium29
  229: optional i64 big29; 230: optional double ratio29; 231: optional string text29; 232: optional Grade grade29
  233: optional i32 count30; 234: optional string label30; 235: optional binary raw30; 236: optional Point point30
  237: optional list<i32> counts30; 238: optional i64 time30; 239: optional list<string> labels30; 240: optional bool marked30
  241: optional bool flag31; 242: optional i8 tiny31; 243: optional i16 small31; 244: optional i32 medium31
  245: optional i64 big31; 246: optional double ratio31; 247: optional string text31; 248: optional Grade grade31
  249: optional i32 count32; 250: optional string label32; 251: optional binary raw32; 252: optional Point point32
  253: optional list<i32> counts32; 254: optional i64 time32; 255: optional list<string> labels32; 256: optional bool marked32
  257: optional bool flag33; 258: optional i8 tiny33; 259: optional i16 small33; 260: optional i32 medium33
  261: optional i64 big33; 262: optional double ratio33; 263: optional string text33; 264: optional Grade grade33
  265: optional i32 count34; 266: optional string label34; 267: optional binary raw34; 268: optional Point point34
  269: optional list<i32> counts34; 270: optional i64 time34; 271: optional list<string> labels34; 272: optional bool marked34
  273: optional bool flag35; 274: optional i8 tiny35; 275: optional i16 small35; 276: optional i32 medium35
  277: optional i64 big35; 278: optional double ratio35; 279: optional string text35; 280: optional Grade grade35
  281: optional i32 count36; 282: optional string label36; 283: optional binary raw36; 284: optional Point point36
  285: optional list<i32> counts36; 286: optional i64 time36; 287: optional list<string> labels36; 288: optional bool marked36
  289: optional bool flag37; 290: optional i8 tiny37; 291: optional i16 small37; 292: optional i32 medium37
  293: optional i64 big37; 294: optional double ratio37; 295: optional string text37; 296: optional Grade grade37
  297: optional i32 count38; 298: optional string label38; 299: optional binary raw38; 300: optional Point point38
  301: optional list<i32> counts38; 302: optional i64 time38; 303: optional list<string> labels38; 304: optional bool marked38
  305: optional bool flag39; 306: optional i8 tiny39; 307: optional i16 small39; 308: optional i32 medium39
  309: optional i64 big39; 310: optional double ratio39; 311: optional string text39; 312: optional Grade grade39
  313: optional i32 count40; 314: optional string label40; 315: optional binary raw40; 316: optional Point point40
  317: optional list<i32> counts40; 318: optional i64 time40; 319: optional list<string> labels40; 320: optional bool marked40
  321: optional bool flag41; 322: optional i8 tiny41; 323: optional i16 small41; 324: optional i32 medium41
  325: optional i64 big41; 326: optional double ratio41; 327: optional string text41; 328: optional Grade grade41
  329: optional i32 count42; 330: optional string label42; 331: optional binary raw42; 332: optional Point point42
  333: optional list<i32> counts42; 334: optional i64 time42; 335: optional list<string> labels42; 336: optional bool marked42
  337: optional bool flag43; 338: optional i8 tiny43; 339: optional i16 small43; 340: optional i32 medium43
  341: optional i64 big43; 342: optional double ratio43; 343: optional string text43; 344: optional Grade grade43
  345: optional i32 count44; 346: optional string label44; 347: optional binary raw44; 348: optional Point point44
  349: optional list<i32> counts44; 350: optional i64 time44; 351: optional list<string> labels44; 352: optional bool marked44
  353: optional bool flag45; 354: optional i8 tiny45; 355: optional i16 small45; 356: optional i32 medium45
  357: optional i64 big45; 358: optional double ratio45; 359: optional string text45; 360: optional Grade grade45
  361: optional i32 count46; 362: optional string label46; 363: optional binary raw46; 364: optional Point point46
  365: optional list<i32> counts46; 366: optional i64 time46; 367: optional list<string> labels46; 368: optional bool marked46
  369: optional bool flag47; 370: optional i8 tiny47; 371: optional i16 small47; 372: optional i32 medium47
  373: optional i64 big47; 374: optional double ratio47; 375: optional string text47; 376: optional Grade grade47
  377: optional i32 count48; 378: optional string label48; 379: optional binary raw48; 380: optional Point point48
  381: optional list<i32> counts48; 382: optional i64 time48; 383: optional list<string> labels48; 384: optional bool marked48
  385: optional bool flag49; 386: optional i8 tiny49; 387: optional i16 small49; 388: optional i32 medium49
  389: optional i64 big49; 390: optional double ratio49; 391: optional string text49; 392: optional Grade grade49
  393: optional i32 count50; 394: optional string label50; 395: optional binary raw50; 396: optional Point point50
  397: optional list<i32> counts50; 398: optional i64 time50; 399: optional list<string> labels50; 400: optional bool marked50
  401: optional bool flag51; 402: optional i8 tiny51; 403: optional i16 small51; 404: optional i32 medium51
  405: optional i64 big51; 406: optional double ratio51; 407: optional string text51; 408: optional Grade grade51
  409: optional i32 count52; 410: optional string label52; 411: optional binary raw52; 412: optional Point point52
  413: optional list<i32> counts52; 414: optional i64 time52; 415: optional list<string> labels52; 416: optional bool marked52
  417: optional bool flag53; 418: optional i8 tiny53; 419: optional i16 small53; 420: optional i32 medium53
  421: optional i64 big53; 422: optional double ratio53; 423: optional string text53; 424: optional Grade grade53
  425: optional i32 count54; 426: optional string label54; 427: optional binary raw54; 428: optional Point point54
  429: optional list<i32> counts54; 430: optional i64 time54; 431: optional list<string> labels54; 432: optional bool marked54
  433: optional bool flag55; 434: optional i8 tiny55; 435: optional i16 small55; 436: optional i32 medium55
  437: optional i64 big55; 438: optional double ratio55; 439: optional string text55; 440: optional Grade grade55
  441: optional i32 count56; 442: optional string label56; 443: optional binary raw56; 444: optional Point point56
  445: optional list<i32> counts56; 446: optional i64 time56; 447: optional list<string> labels56; 448: optional bool marked56
  449: optional bool flag57; 450: optional i8 tiny57; 451: optional i16 small57; 452: optional i32 medium57
  453: optional i64 big57; 454: optional double ratio57; 455: optional string text57; 456: optional Grade grade57
  457: optional i32 count58; 458: optional string label58; 459: optional binary raw58; 460: optional Point point58
  461: optional list<i32> counts58; 462: optional i64 time58; 463: optional list<string> labels58; 464: optional bool marked58
  465: optional bool flag59; 466: optional i8 tiny59; 467: optional i16 small59; 468: optional i32 medium59
  469: optional i64 big59; 470: optional double ratio59; 471: optional string text59; 472: optional Grade grade59
  473: optional i32 count60; 474: optional string label60; 475: optional binary raw60; 476: optional Point point60
  477: optional list<i32> counts60; 478: optional i64 time60; 479: optional list<string> labels60; 480: optional bool marked60
  481: optional bool flag61; 482: optional i8 tiny61; 483: optional i16 small61; 484: optional i32 medium61
  485: optional i64 big61; 486: optional double ratio61; 487: optional string text61; 488: optional Grade grade61
  489: optional i32 count62; 490: optional string label62; 491: optional binary raw62; 492: optional Point point62
  493: optional list<i32> counts62; 494: optional i64 time62; 495: optional list<string> labels62; 496: optional bool marked62
  497: optional bool flag63; 498: optional i8 tiny63; 499: optional i16 small63; 500: optional i32 medium63
}
