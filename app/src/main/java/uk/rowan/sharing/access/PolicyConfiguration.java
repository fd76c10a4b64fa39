package uk.rowan.sharing.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  Policy policy() throws IOException {
    return Policy.parse(
        new ClassPathResource("access-policy.csv").getContentAsString(UTF_8).lines().toList());
  }
}
