import type { EndpointName } from '../api/endpoints.js';
import { brokenRules, type Rule, type WireBody } from '../api/rule.js';
import { badBody } from './body.js';
import { Failure } from './errors.js';

/** Ends a call whose body breaks a rule, with the code of the first that it breaks. */
export function obey(
  rules: Readonly<Record<string, Rule>>,
  endpoint: EndpointName,
  body: WireBody,
): void {
  const [broken] = brokenRules(rules, endpoint, body);
  if (broken) throw broken.code === null ? badBody(endpoint) : new Failure(broken.code);
}
