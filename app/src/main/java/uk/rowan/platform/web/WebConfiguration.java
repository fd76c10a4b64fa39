package uk.rowan.platform.web;

import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import uk.rowan.sharing.AuditTrail;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  DeferredAnswers deferredAnswers(Refusal refusal) {
    return new DeferredAnswers(refusal);
  }

  @Bean
  WebMvcRegistrations gate(
      DeferredAnswers answers,
      Refusal refusal,
      Once once,
      AuditTrail trail,
      TransactionOperations transactions) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new Gate(answers, refusal, once, trail, transactions);
      }
    };
  }

  @Bean
  WebMvcConfigurer answersAndFrames(
      DeferredAnswers answers, Frames frames, SignedInArgument signedIn) {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(frames);
        resolvers.add(signedIn);
      }
    };
  }
}
