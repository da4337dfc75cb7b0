import { startTestServer } from './test-server';

declare global {
  var endTestServer: (() => Promise<void>) | undefined;
}

export default async function setUp(): Promise<void> {
  globalThis.endTestServer = await startTestServer();
}
