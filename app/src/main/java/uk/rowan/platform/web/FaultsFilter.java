package uk.rowan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What fails before a page is reached, or after it, is answered as what fails in one: whoever is
/// signed in is looked up in the database too, and "cannot save at the moment" must not read as
/// "page not found" (part of requirement RE-09).
@Component
@Order(FaultsFilter.WITHIN_HEADERS)
class FaultsFilter extends OncePerRequestFilter {

  static final int WITHIN_HEADERS = Ordered.HIGHEST_PRECEDENCE + 1;

  private final HandlerExceptionResolver faults;

  FaultsFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    this.faults = faults;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception e) {
      if (response.isCommitted()) {
        throw new IOException("the answer broke off", e);
      }
      response.resetBuffer();
      // Never a blank page that reads as well done, should the page of the fault fail too.
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      faults.resolveException(request, response, null, e);
    }
  }
}
