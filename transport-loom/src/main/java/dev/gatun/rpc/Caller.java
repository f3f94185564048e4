package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftStruct;

/**
 * Makes the calls of a client that the compiler has emitted. Safe for use by any number of threads
 * if the service is.
 */
public final class Caller {
  private final Service service;
  private final String name;

  /**
   * Creates one.
   *
   * @param service what takes calls to a server: a client, or layers around one
   * @param name the service of the IDL
   */
  public Caller(Service service, String name) {
    this.service = service;
    this.name = name;
  }

  /**
   * Makes a call, and reads its result.
   *
   * @param result an empty struct
   * @return that struct
   * @throws ApplicationException when the reply is one
   * @throws BusinessException when the reply is one
   * @throws CallException when there is no reply
   * @throws DecodeException when the result is malformed
   */
  public <R extends ThriftStruct> R call(String method, ThriftStruct arguments, R result) {
    try (Response response = service.call(Request.call(name, method, arguments))) {
      return response.read(result);
    }
  }

  /**
   * Makes a call that has no reply.
   *
   * @throws CallException when it could not be sent
   */
  public void send(String method, ThriftStruct arguments) {
    service.call(Request.oneway(name, method, arguments)).close();
  }
}
