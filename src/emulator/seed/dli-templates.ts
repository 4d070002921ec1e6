import { randomOf } from '../random.js';
import type { Project, Template } from '../store.js';
import type { Diary } from './diary.js';
import { type SqlSpec, sqlOf } from './sql.js';
import { tableSqlOf } from './table-sql.js';

const day = 24 * 3_600_000;

interface TemplateSpec extends SqlSpec {
  readonly name: string;
  readonly opensource: boolean;
  readonly team: string;
}

const templates: readonly TemplateSpec[] = [
  {
    name: 'lake_orders_per_minute',
    theme: 'orders',
    shape: 'per_minute',
    from: 'kafka',
    to: ['rds'],
    opensource: true,
    team: 'shop',
  },
  {
    name: 'lake_clicks_to_files',
    theme: 'clicks',
    shape: 'clean',
    from: 'kafka',
    to: ['obs'],
    opensource: true,
    team: 'media',
  },
  {
    name: 'lake_payments_alarm',
    theme: 'payments',
    shape: 'alarm',
    from: 'kafka',
    to: ['kafka'],
    opensource: true,
    team: 'fraud',
  },
  {
    name: 'lake_weather_alarm',
    theme: 'weather',
    shape: 'alarm',
    from: 'dis',
    to: ['smn'],
    opensource: false,
    team: 'field',
  },
  {
    name: 'lake_trips_clean',
    theme: 'trips',
    shape: 'clean',
    from: 'dis',
    to: ['obs'],
    opensource: false,
    team: 'fleet',
  },
  {
    name: 'lake_meters_per_minute',
    theme: 'meters',
    shape: 'per_minute',
    from: 'dis',
    to: ['obs'],
    opensource: false,
    team: 'field',
  },
];

/** Adds the first templates that a project has in DLI, the last of all without a description. */
export function addDliTemplates(space: Project, diary: Diary, now: number, count: number): void {
  const users = [...space.users.values()];
  for (const [index, spec] of templates.slice(0, count).entries()) {
    const random = randomOf(space.seed, 'template', index);
    const createdAt = now - (88 - index * 13) * day + random.int(0, 36_000_000);
    const updatedAt = index % 2 === 1 ? createdAt + random.int(1, 40) * 3_600_000 : createdAt;
    const { name, theme, from, to, opensource, team } = spec;
    const saved: Template = {
      id: BigInt(201 + index * 4 + random.int(0, 3)),
      name,
      desc: index === templates.length - 1 ? '' : `From ${from} to ${to.join(' and ')}: ${theme}`,
      sql: opensource ? tableSqlOf(spec) : sqlOf(spec, space.region),
      dli: {
        type: opensource ? 'flink_opensource_sql_job' : 'flink_sql_job',
        tags: [{ key: 'team', value: team }],
      },
      createdAt,
      updatedAt,
    };
    space.templates.set(saved.id, saved);
    space.highest.template = saved.id;
    diary('createTemplate', saved, random.pick(users), createdAt);
  }
}
