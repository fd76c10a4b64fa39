package uk.rowan.linkage.records;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Work that is many independent tasks, done by as many threads as there are processors.
public final class Work {

  private Work() {}

  public static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Does every task from 0 up to, but not including, `tasks`; returns when all are done. A fault
  /// in one is thrown here.
  public static void each(int tasks, IntConsumer task) {
    each(tasks, () -> task);
  }

  /// The same where each thread has what it works with to itself, made by `worker`.
  public static void each(int tasks, Supplier<? extends IntConsumer> worker) {
    int threads = Math.min(tasks, threads());
    if (threads <= 1) {
      var only = worker.get();
      for (int i = 0; i < tasks; i++) {
        only.accept(i);
      }
      return;
    }
    var next = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var started = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        started.add(pool.submit(() -> run(worker.get(), next, tasks)));
      }
      for (var one : started) {
        await(one);
      }
    }
  }

  private static void run(IntConsumer worker, AtomicInteger next, int tasks) {
    for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
      worker.accept(i);
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while working", e);
    }
  }
}
