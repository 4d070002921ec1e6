import type { Rule, WireBody } from '../rule.js';
import { bytesOver, isSet, missing, numberOf, outside, unlike, when } from './predicates.js';

/** Bytes of an uploaded file: 8 MB. */
export const maxUpload = 8 * 1024 * 1024;
const maxSpus = 400;

const written = ['createJarJob', 'updateJarJob'] as const;
const run = ['runJob', 'runJobs'] as const;

const isFlink = ({ job_type: type }: WireBody) => type === 'flink_jar_job';
const isSpark = ({ job_type: type }: WireBody) => type === 'spark_streaming_jar_job';
const some =
  (judge: (value: unknown) => boolean, ...fields: string[]) =>
  (body: WireBody) =>
    fields.some((field) => judge(body[field]));
const unset = (value: unknown) => !isSet(value);

/** The bytes of a file in a form; of one that has still to arrive there is nothing to judge. */
const bytesOf = (file: unknown) => {
  const bytes: unknown =
    typeof file === 'object' && file !== null ? Reflect.get(file, 'bytes') : undefined;
  return bytes instanceof Uint8Array ? bytes : undefined;
};
/** Archives are zip files, which begin with these two letters. */
const isNoArchive = (bytes: Uint8Array) => bytes[0] !== 0x50 || bytes[1] !== 0x4b;

/** SPUs that a Spark job takes (CS.11026). */
export const sparkSpus = ({ executor_spu, executor_number, manager_spu }: WireBody) =>
  numberOf(executor_spu) * numberOf(executor_number) + numberOf(manager_spu);

/** The manager leaves at least one SPU of a Flink program to the rest of it; the executors of Spark come on top. */
const managerTakesAll = (body: WireBody) =>
  isFlink(body) &&
  isSet(body.spu_number) &&
  numberOf(body.manager_spu) >= numberOf(body.spu_number);

/** Rules of jar jobs (5.1.7, 5.1.8). */
export const jarJobRules = {
  'jar-multipart': {
    endpoints: written,
    text: 'A jar job travels as a form of text fields and files.',
    code: null,
    section: '5.1.7',
    certainty: 'stated',
  },
  'jar-job-type': {
    endpoints: ['createJarJob'],
    text: 'A jar job is a Flink or a Spark Streaming program.',
    code: 'CS.13012',
    section: '5.1.7, 7.2',
    certainty: 'inferred',
    field: 'job_type',
    breaks: (body) => !isFlink(body) && !isSpark(body),
  },
  'job-desc-required-jar': {
    endpoints: ['createJarJob'],
    text: 'A jar job has a description.',
    code: 'CS.11029',
    section: '5.1.7',
    certainty: 'inferred',
    field: 'desc',
    breaks: missing('desc'),
  },
  'jar-exclusive-only': {
    endpoints: [...written, ...run],
    text: 'Programs run on an exclusive cluster, so a jar job names one.',
    code: 'CS.13009',
    section: '5.1.7, 7.2',
    certainty: 'stated',
    field: 'cluster_id',
    breaks: when((body) => isFlink(body) || isSpark(body), missing('cluster_id')),
  },
  'jar-manager-required': {
    endpoints: written,
    text: 'The SPUs of the manager are given, in every update too.',
    code: 'CS.11029',
    section: '5.1.7, 5.1.8',
    certainty: 'inferred',
    field: 'manager_spu',
    breaks: missing('manager_spu'),
  },
  'jar-main-class-length': {
    endpoints: written,
    text: 'The name of the main class takes up to 512 bytes.',
    code: 'CS.11018',
    section: '7.2',
    certainty: 'stated',
    field: 'main_class',
    breaks: bytesOver('main_class', 512),
  },
  'jar-main-class-spaces': {
    endpoints: written,
    text: 'The name of the main class has no spaces in it.',
    code: 'CS.11020',
    section: '7.2',
    certainty: 'stated',
    field: 'main_class',
    breaks: unlike('main_class', /^\S+$/),
  },
  'jar-args-length': {
    endpoints: written,
    text: 'The arguments of the main class take up to 1,024 bytes.',
    code: 'CS.11019',
    section: '7.2',
    certainty: 'stated',
    field: 'args',
    breaks: bytesOver('args', 1_024),
  },
  'jar-file-size': {
    endpoints: written,
    text: 'Each uploaded file has up to 8 MB.',
    code: 'CS.11031',
    section: '7.2',
    certainty: 'stated',
    field: 'jar',
    breaks: some((file) => (bytesOf(file)?.length ?? 0) > maxUpload, 'jar', 'config'),
  },
  'jar-file-type': {
    endpoints: written,
    text: 'The uploaded archive is a jar.',
    code: 'CS.11017',
    section: '7.2',
    certainty: 'stated',
    field: 'jar',
    breaks: ({ jar }) => {
      const bytes = bytesOf(jar);
      return bytes !== undefined && isNoArchive(bytes);
    },
  },
  'jar-flink-parameters': {
    endpoints: written,
    text: 'A Flink program has SPUs and a parallelism, and no executors.',
    code: 'CS.11029',
    section: '5.1.7',
    certainty: 'inferred',
    field: 'spu_number',
    breaks: when(
      isFlink,
      (body) =>
        some(unset, 'spu_number', 'parallel_number')(body) ||
        some(isSet, 'executor_spu', 'executor_number')(body),
    ),
  },
  'jar-spark-parameters': {
    endpoints: written,
    text: 'A Spark program has executors of a size, and neither SPUs nor a parallelism.',
    code: 'CS.11026',
    section: '5.1.7, 7.2',
    certainty: 'stated',
    field: 'executor_number',
    breaks: when(
      isSpark,
      (body) =>
        some(unset, 'executor_spu', 'executor_number')(body) ||
        some(isSet, 'spu_number', 'parallel_number')(body),
    ),
  },
  'jar-executor-spu': {
    endpoints: written,
    text: 'An executor has 1 to 4 SPUs.',
    code: 'CS.11027',
    section: '7.2',
    certainty: 'stated',
    field: 'executor_spu',
    breaks: outside('executor_spu', 1, 4),
  },
  'jar-executor-number': {
    endpoints: written,
    text: 'A Spark program has 1 to 100 executors.',
    code: 'CS.11028',
    section: '7.2',
    certainty: 'stated',
    field: 'executor_number',
    breaks: outside('executor_number', 1, 100),
  },
  'jar-manager-spu': {
    endpoints: written,
    text: 'The manager has 1 to 4 SPUs and leaves at least one to the rest of the program.',
    code: 'CS.11025',
    section: '7.2',
    certainty: 'stated',
    field: 'manager_spu',
    breaks: (body) => outside('manager_spu', 1, 4)(body) || managerTakesAll(body),
  },
  'jar-spark-total': {
    endpoints: written,
    text: 'The SPUs of a Spark program are those of its executors and its manager, and no more than a job may have.',
    code: 'CS.11026',
    section: '7.2',
    certainty: 'stated',
    field: 'executor_number',
    breaks: when(isSpark, (body) => sparkSpus(body) > maxSpus),
  },
  'jar-over-url': {
    endpoints: written,
    text: 'An uploaded file wins over the URL of one.',
    code: null,
    section: '5.1.7',
    certainty: 'stated',
  },
  'jar-file-exists': {
    endpoints: written,
    text: 'The archive at jar_url exists.',
    code: 'CS.11021',
    section: '7.2',
    certainty: 'stated',
    field: 'jar_url',
  },
  'jar-url-holds-jar': {
    endpoints: [...written, ...run],
    text: 'The folder at jar_url has an archive in it.',
    code: 'CS.13018',
    section: '7.2',
    certainty: 'stated',
    field: 'jar_url',
  },
  'jar-url-several': {
    endpoints: [...written, ...run],
    text: 'With several archives at jar_url the main class is named.',
    code: 'CS.13019',
    section: '7.2',
    certainty: 'stated',
    field: 'main_class',
  },
  'jar-config-exists': {
    endpoints: written,
    text: 'The file at config_url exists.',
    code: 'CS.11030',
    section: '7.2',
    certainty: 'stated',
    field: 'config_url',
  },
} as const satisfies Record<string, Rule>;
