import { describeEnvironment, listening, readEnvironment } from '../environment.js';
import { emulatorEnvironment, emulatorOptions } from './options.js';
import { createEmulator } from './server.js';

if (process.argv.includes('--help')) {
  console.log(
    `Settings, all by environment variable:\n\n${describeEnvironment(emulatorEnvironment)}`,
  );
  process.exit();
}

const options = emulatorOptions(readEnvironment(process.env, emulatorEnvironment), 8090);
const emulator = await listening(createEmulator(options), 'EMULATOR_PORT');
const { url, demo } = emulator;
const login = {
  auth: {
    identity: {
      methods: ['password'],
      password: {
        user: { name: demo.user, password: demo.password, domain: { name: demo.domain } },
      },
    },
    scope: { project: { id: demo.projectId } },
  },
};

console.log(`CS, DLI, CDM, VPC and IAM emulator at ${url}
Projects: ${emulator.projectIds.join(' and ')}
A token comes in the header X-Subject-Token of
  curl -si ${url}/v3/auth/tokens -H 'content-type: application/json' -d '${JSON.stringify(login)}'
Requests may be signed instead: access key ${demo.accessKey}, secret key ${demo.secretKey}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.close());
}
