import type { WireBody } from '../../api/rule.js';
import { cdmRules } from '../../api/rules/cdm.js';
import { wordOf } from '../../api/rules/predicates.js';
import { badBody } from '../body.js';
import { connectors, driverParameters, links } from '../cdm-connectors.js';
import { fail } from '../errors.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';

interface Verdict {
  readonly message: string;
  readonly status: 'ERROR' | 'WARNING';
}

const isObject = (value: unknown): value is WireBody =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects; the documents write an empty one as `{}` too. */
function objectsOf(value: unknown): WireBody[] {
  if (Array.isArray(value) && value.every(isObject)) return value;
  if (value === undefined || (isObject(value) && Object.keys(value).length === 0)) return [];
  throw badBody('createCdmJob');
}

/** The parameters of some configurations. The value goes by `values` in the table of the document, by `value` in its example. */
function parametersOf(configs: unknown): Map<string, string> {
  const { configs: list } = isObject(configs) ? configs : { configs: undefined };
  const parameters = objectsOf(list).flatMap(({ name: config, inputs }) => {
    if (wordOf(config) === undefined) throw badBody('createCdmJob');
    return objectsOf(inputs).map(({ name, value, values }): [string, string] => {
      const word = wordOf(value ?? values);
      if (typeof name !== 'string' || word === undefined) throw badBody('createCdmJob');
      return [name, word];
    });
  });
  return new Map(parameters);
}

const unknown = (name: string): Verdict => ({
  status: 'WARNING',
  message: `The parameter ${name} is unknown and has no effect`,
});

/** What is to be said of the parameters of one side of a job. */
function verdictsOf(side: 'from' | 'to', connector: string, job: WireBody): Verdict[] {
  const rules = connectors[connector]?.[side];
  if (!rules) return [];
  const config = `${side}JobConfig.`;
  const parameters = parametersOf(job[`${side}-config-values`]);
  const usesSql = parameters.get(`${config}useSql`) === 'true';
  const needed = usesSql ? ['sql'] : rules.needed;
  return [
    ...needed
      .filter((name) => !parameters.get(config + name))
      .map((name): Verdict => ({ status: 'ERROR', message: `${config}${name} must be given` })),
    ...[...parameters.keys()]
      .filter((name) => !rules.known.some((one) => config + one === name))
      .map(unknown),
  ];
}

/** The connector of a side, by its own name or by that of its link; both must be known. */
function connectorOf(side: 'from' | 'to', job: WireBody): string {
  const [link, connector] = [job[`${side}-link-name`], job[`${side}-connector-name`]].map(wordOf);
  if (link && !Object.hasOwn(links, link)) fail('Cdm.0101');
  const name = connector || links[link ?? ''] || '';
  return Object.hasOwn(connectors, name) ? name : fail('Cdm.0102');
}

/** Jobs of Cloud Data Migration, of which only names are kept. */
export const cdm = {
  createCdmJob({ project, path, body }) {
    const names = project.cdmJobs.get(path.cdm_cluster_id) ?? fail('Cdm.0201');
    const [job, ...others] = objectsOf(body.jobs);
    if (!job || others.length > 0) throw badBody('createCdmJob');
    obey(cdmRules, 'createCdmJob', job);
    const name = wordOf(job.name) ?? `job_${names.size + 1}`;
    if (names.has(name)) fail('Cdm.0104');
    const verdicts = [
      ...verdictsOf('from', connectorOf('from', job), job),
      ...verdictsOf('to', connectorOf('to', job), job),
      ...[...parametersOf(job['driver-config-values']).keys()]
        .filter((parameter) => !driverParameters.has(parameter))
        .map(unknown),
    ];
    if (!verdicts.some(({ status }) => status === 'ERROR')) names.add(name);
    return { name, ...(verdicts.length > 0 && { 'validation-result': verdicts }) };
  },
} satisfies Partial<Handlers>;
