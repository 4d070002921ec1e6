import type { Context } from '../context.js';
import type { JobModel } from '../mapping/job.js';
import { type Diagnosis, diagnose } from './health.js';
import { readSigns } from './read-signs.js';

/** The health of a job, looked into once somebody asks for any of it. */
export class HealthModel {
  private made: Promise<Diagnosis> | null = null;

  constructor(
    private readonly job: JobModel,
    private readonly context: Context,
  ) {}

  get diagnosis(): Promise<Diagnosis> {
    this.made ??= readSigns(this.job, this.context).then(diagnose);
    return this.made;
  }
}
