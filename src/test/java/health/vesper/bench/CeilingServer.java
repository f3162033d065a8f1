package health.vesper.bench;

import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The smallest room server that this stack allows, as the upper bound to compare with: Jakarta
 * WebSocket on the same Undertow, with rooms that relay text. It has no login, database, admission
 * or records, and it does not parse messages. A message that begins with {@code *} goes to all
 * others; a message that begins with a number and a bar goes to that person.
 */
public final class CeilingServer {
  private CeilingServer() {}

  /**
   * Starts with its port as argument and, unless Undertow's default applies, its number of network
   * threads.
   */
  public static void main(String[] arguments) throws ServletException {
    var sockets =
        new WebSocketDeploymentInfo()
            .setBuffers(new DefaultByteBufferPool(true, 16 * 1024))
            .addEndpoint(Place.class);
    var deployment =
        Servlets.defaultContainer()
            .addDeployment(
                new DeploymentInfo()
                    .setClassLoader(CeilingServer.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("ceiling")
                    .addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets));
    deployment.deploy();
    var server =
        Undertow.builder()
            .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
            .setHandler(deployment.start());
    if (arguments.length > 1) {
      server.setIoThreads(Integer.parseInt(arguments[1]));
    }
    server.build().start();
  }

  /** One person's connection to one room. */
  @ServerEndpoint("/room/{room}/{number}")
  public static final class Place {
    private static final Map<String, Map<String, Session>> ROOMS = new ConcurrentHashMap<>();

    /** The connection of a person who is gone is being closed. */
    private static final SendHandler SENT = result -> {};

    private Map<String, Session> room;
    private String number;

    @OnOpen
    public void come(
        Session session, @PathParam("room") String name, @PathParam("number") String mine) {
      session.setMaxTextMessageBufferSize(16 * 1024);
      number = mine;
      room = ROOMS.computeIfAbsent(name, n -> new ConcurrentHashMap<>());
      room.put(mine, session);
      var roster =
          room.keySet().stream()
              .map(who -> "{\"id\":\"" + who + "\",\"name\":\"Person " + who + "\"}")
              .collect(Collectors.joining(",", "{\"type\":\"welcomed\",\"people\":[", "]}"));
      session.getAsyncRemote().sendText(roster, SENT);
      others("{\"type\":\"joined\",\"participant\":\"" + mine + "\"}");
    }

    @OnMessage
    public void hear(String text) {
      if (text.charAt(0) == '*') {
        others(text);
      } else {
        var to = room.get(text.substring(0, text.indexOf('|')));
        if (to != null) {
          to.getAsyncRemote().sendText(text, SENT);
        }
      }
    }

    @OnClose
    public void go() {
      room.remove(number);
      others("{\"type\":\"left\",\"participant\":\"" + number + "\"}");
    }

    private void others(String text) {
      room.forEach(
          (who, session) -> {
            if (!who.equals(number)) {
              session.getAsyncRemote().sendText(text, SENT);
            }
          });
    }
  }
}
