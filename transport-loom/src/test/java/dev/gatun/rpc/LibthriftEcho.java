package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** {@code string echo(1: string text)} as libthrift's generated code does it. */
final class LibthriftEcho implements TProcessor {
  @Override
  public void process(TProtocol in, TProtocol out) throws TException {
    TMessage call = in.readMessageBegin();
    String text = readText(in, 1);
    in.readMessageEnd();
    if (call.name.equals("echo")) {
      out.writeMessageBegin(new TMessage(call.name, TMessageType.REPLY, call.seqid));
      writeText(out, 0, text);
    } else {
      out.writeMessageBegin(new TMessage(call.name, TMessageType.EXCEPTION, call.seqid));
      new TApplicationException(TApplicationException.UNKNOWN_METHOD, call.name).write(out);
    }
    out.writeMessageEnd();
    out.getTransport().flush();
  }

  static String call(TProtocol protocol, String method, String text, int sequenceId)
      throws TException {
    protocol.writeMessageBegin(new TMessage(method, TMessageType.CALL, sequenceId));
    writeText(protocol, 1, text);
    protocol.writeMessageEnd();
    protocol.getTransport().flush();
    TMessage reply = protocol.readMessageBegin();
    assertEquals(sequenceId, reply.seqid);
    if (reply.type == TMessageType.EXCEPTION) {
      throw TApplicationException.readFrom(protocol);
    }
    assertEquals(TMessageType.REPLY, reply.type);
    String result = readText(protocol, 0);
    protocol.readMessageEnd();
    return result;
  }

  private static void writeText(TProtocol protocol, int id, String text) throws TException {
    protocol.writeStructBegin(new TStruct("text"));
    protocol.writeFieldBegin(new TField("text", TType.STRING, (short) id));
    protocol.writeString(text);
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
  }

  private static String readText(TProtocol protocol, int id) throws TException {
    String text = "";
    protocol.readStructBegin();
    for (TField field = protocol.readFieldBegin();
        field.type != TType.STOP;
        field = protocol.readFieldBegin()) {
      if (field.id == id && field.type == TType.STRING) {
        text = protocol.readString();
      } else {
        TProtocolUtil.skip(protocol, field.type);
      }
      protocol.readFieldEnd();
    }
    protocol.readStructEnd();
    return text;
  }
}
