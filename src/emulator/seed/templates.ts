import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import type { Diary } from './diary.js';
import { type SqlSpec, sqlOf } from './sql.js';
import type { Shape, StreamType, Theme } from './themes.js';

const template = (theme: Theme, shape: Shape, from: StreamType, ...to: StreamType[]): SqlSpec => ({
  theme,
  shape,
  from,
  to,
});

const templates = [
  template('car_infos', 'clean', 'dis', 'obs'),
  template('car_infos', 'alarm', 'dis', 'smn'),
  template('orders', 'per_minute', 'kafka', 'rds'),
  template('orders', 'alarm', 'dis', 'smn'),
  template('payments', 'alarm', 'kafka', 'apig'),
  template('sensor_readings', 'per_minute', 'dis', 'obs'),
  template('sensor_readings', 'alarm', 'dis', 'smn', 'obs'),
  template('clicks', 'per_minute', 'kafka', 'obs'),
  template('access_logs', 'clean', 'obs', 'obs'),
  template('parcels', 'alarm', 'dis', 'apig'),
  template('trips', 'per_minute', 'dis', 'dis'),
  template('meters', 'per_minute', 'kafka', 'kafka'),
  template('trades', 'clean', 'kafka', 'kafka'),
  template('weather', 'alarm', 'dis', 'smn'),
  template('plays', 'per_minute', 'dis', 'obs'),
];

/** Adds the templates of a project, the last of them without a description. */
export function addTemplates(project: Project, diary: Diary, startAt: number, count: number): void {
  const users = [...project.users.values()];
  for (const [index, spec] of templates.slice(0, count).entries()) {
    const random = randomOf(project.seed, 'template', index);
    const createdAt = startAt - (100 - index * 5) * 24 * 3_600_000 + random.int(0, 36_000_000);
    const updatedAt = index % 3 === 1 ? createdAt + random.int(1, 40) * 3_600_000 : createdAt;
    const { theme, shape, from, to } = spec;
    const saved = {
      id: BigInt(10_000 + index * 3 + random.int(0, 2)),
      name: `${theme}_${shape}`,
      desc: index === templates.length - 1 ? '' : `From ${from} to ${to.join(' and ')}: ${theme}`,
      sql: sqlOf(spec, project.region),
      createdAt,
      updatedAt,
    };
    project.templates.set(saved.id, saved);
    project.highest.template = saved.id;
    const author = random.pick(users);
    diary('createTemplate', saved, author, createdAt);
    if (updatedAt > createdAt) diary('updateTemplate', saved, author, updatedAt);
  }
}
