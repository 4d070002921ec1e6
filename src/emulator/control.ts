import type { FastifyInstance } from 'fastify';
import { BadFaults } from './fault.js';
import type { FaultPlan } from './fault-plan.js';

/** No path of the services begins like that. */
const url = '/_emulator/faults';

const parsed = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new BadFaults(['The body is not valid JSON.']);
  }
};

/** Lets faults be listed, ordered and taken back over HTTP. */
export function serveControl(app: FastifyInstance, plan: FaultPlan): void {
  const config = { control: true };
  app.get(url, { config }, async () => plan.list());
  app.put(url, { config }, async ({ body }, reply) => {
    try {
      plan.replace(parsed(body));
    } catch (error) {
      if (!(error instanceof BadFaults)) throw error;
      return reply.code(400).send({ problems: error.problems });
    }
    return plan.list();
  });
  app.delete(url, { config }, async () => {
    plan.replace([]);
    return plan.list();
  });
}
