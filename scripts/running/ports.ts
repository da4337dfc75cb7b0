import { createServer } from 'node:net';
import { AddressUnavailable } from '../../gateway/server';

/** A number from the environment, or the usual one. */
export function portFrom(variable: string, usual: number): number {
  const given = process.env[variable];
  if (given === undefined || given === '') return usual;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`${variable}=${given} is no port: give a number from 0 to 65535.`);
}

/** Asked before the long work begins. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AddressUnavailable(host, port, error)));
    server.listen(port, host, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
