package uk.rowan.story;

import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// What the application does by itself from time to time, done now.
final class Scheduled {

  private Scheduled() {}

  static void run(ApplicationContext application, String task) {
    var tasks =
        application.getBeansOfType(ScheduledTaskHolder.class).values().stream()
            .flatMap(holder -> holder.getScheduledTasks().stream())
            .map(scheduled -> scheduled.getTask().getRunnable())
            .filter(runnable -> runnable.toString().endsWith(task))
            .toList();
    if (tasks.size() != 1) {
      throw new IllegalStateException("one thing is to be done, not " + tasks);
    }
    tasks.getFirst().run();
  }
}
