import { Injectable } from '@nestjs/common';

/** A job as its handler sees it. Handlers are idempotent: a job may run again after a crash. */
export interface ShoalJob {
  readonly id: string;
  readonly topic: string;
  readonly cooperativeId: string | null;
  readonly personId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}
export type JobHandler = (job: ShoalJob) => Promise<void>;

interface Schedule {
  readonly topic: string;
  readonly everyMs: number;
}

/** Which topics this product handles; libraries register theirs when their module starts. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  readonly schedules: Schedule[] = [];

  register(topic: string, handler: JobHandler): void {
    if (this.handlers.has(topic)) throw new Error(`two handlers for the job ${topic}`);
    this.handlers.set(topic, handler);
  }

  /** A job without tenant that runs by the clock, once over all processes. */
  registerScheduled(topic: string, everyMs: number, handler: JobHandler): void {
    this.register(topic, handler);
    this.schedules.push({ topic, everyMs });
  }

  handlerOf(topic: string): JobHandler {
    const handler = this.handlers.get(topic);
    if (!handler) throw new Error(`no handler for the job ${topic}`);
    return handler;
  }
}
