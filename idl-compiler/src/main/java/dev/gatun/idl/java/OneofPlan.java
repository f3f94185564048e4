package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;

/**
 * What becomes of a oneof: one variable for the value, one for the number of the field that is set.
 *
 * @param index its place in the message
 * @param variable the variable of the value
 * @param caseVariable the variable of the number
 * @param accessor what stands behind {@code clear}, and between {@code get} and {@code Case}
 * @param type the enum of its fields
 * @param doc the comment, or an empty string
 */
record OneofPlan(
    int index, String variable, String caseVariable, String accessor, ClassName type, String doc) {}
