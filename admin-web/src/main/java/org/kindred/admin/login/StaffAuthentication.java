package org.kindred.admin.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.core.account.Account;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.Role;

/**
 * Tells the container who is at the other end, from the session alone: no cookie but the session's
 * is made. Whoever is nobody is sent to the login, or to the set-up before there is any account.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

  private static final System.Logger LOG = System.getLogger(StaffAuthentication.class.getName());
  private static final String RETRY_SECONDS = "10";

  private final Accounts accounts;
  private final AtomicBoolean failing = new AtomicBoolean();

  @Inject
  public StaffAuthentication(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      AuthenticationStatus status = judge(request, response, context);
      if (failing.getAndSet(false)) {
        LOG.log(System.Logger.Level.INFO, "The staff are known again");
      }
      return status;
    } catch (RuntimeException e) {
      if (!failing.getAndSet(true)) {
        LOG.log(System.Logger.Level.WARNING, "Who of the staff asks is not known just now", e);
      }
      return unknown(request, response, context);
    }
  }

  /**
   * Whoever logged in before keeps their name, without which the container does not let their
   * session be read, and may do nothing.
   */
  private static AuthenticationStatus unknown(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return StaffSession.name(request)
        .map(name -> context.notifyContainerAboutLogin(name, Set.of()))
        .orElseGet(() -> sendErrorPage(response, context));
  }

  /** The doors stay open for what they need, such as the style of the error page. */
  private static AuthenticationStatus sendErrorPage(
      HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    response.setHeader("Retry-After", RETRY_SECONDS);
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (IOException e) {
      throw new UncheckedIOException("The browser went away", e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus judge(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<Account> account = StaffSession.account(request, accounts);
    if (account.isPresent()) {
      Account found = account.get();
      return context.notifyContainerAboutLogin(found.name().value(), roles(found.role()));
    }
    return context.isProtected() ? sendAway(request, response, context) : context.doNothing();
  }

  private AuthenticationStatus sendAway(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String door = request.getContextPath() + door(request);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      redirectPartially(response, door);
      return AuthenticationStatus.SEND_CONTINUE;
    }
    return context.redirect(door);
  }

  private String door(HttpServletRequest request) {
    if (accounts.needsSetUp()) {
      return "/setup.xhtml";
    }
    String wanted = URLEncoder.encode(ReturnAddress.of(request), StandardCharsets.UTF_8);
    return Stream.of(
            hasEnded(request) ? "ended=true" : "", wanted.isEmpty() ? "" : "from=" + wanted)
        .filter(parameter -> !parameter.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining("&"), StaffAuthentication::login));
  }

  private static String login(String query) {
    return query.isEmpty() ? "/login.xhtml" : "/login.xhtml?" + query;
  }

  /** Whoever sends a form, or a session's name, has been here before. */
  private static boolean hasEnded(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
  }

  /** A script cannot follow a plain redirect to another page. */
  private static void redirectPartially(HttpServletResponse response, String door) {
    response.setContentType("text/xml;charset=UTF-8");
    try {
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + door.replace("&", "&amp;").replace("\"", "&quot;")
                  + "\"/></partial-response>");
    } catch (IOException e) {
      throw new UncheckedIOException("The browser went away", e);
    }
  }

  private static Set<String> roles(Role role) {
    return Stream.of(Role.values())
        .filter(role::includes)
        .map(Role::name)
        .collect(Collectors.toSet());
  }
}
