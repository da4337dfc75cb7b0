import { step } from './steps';

/** npm and the terminal both hand on a Ctrl-C, so that one arrives as two. */
const oneKeypressMs = 1000;

/** Waits for Ctrl-C or SIGTERM. A second one ends the process at once; the embedded database then stops by itself. */
export function stopRequest(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const heard = (signal: NodeJS.Signals): void => {
      const now = performance.now();
      first ??= now;
      if (now - first > oneKeypressMs) process.exit(1);
      resolve(signal);
    };
    process.on('SIGINT', heard);
    process.on('SIGTERM', heard);
    process.on('SIGHUP', heard);
    // A child whose parent has gone, however it went.
    process.once('disconnect', () => heard('SIGHUP'));
  });
}

interface Opened {
  what: string;
  close(): Promise<void>;
}

/** What has been opened so far. It is closed in the reverse order, each also when another fails to close. */
export class Opening {
  private readonly opened: Opened[] = [];

  add(what: string, close: () => Promise<void>): void {
    this.opened.push({ what, close });
  }

  async closeAll(): Promise<void> {
    for (let last = this.opened.pop(); last; last = this.opened.pop()) {
      try {
        await last.close();
      } catch (error) {
        process.exitCode = 1;
        step(`Closing ${last.what} failed: ${(error as Error).message}`);
      }
    }
  }
}

/**
 * Opens things until there are none left to open, waits to be told to stop, and closes them. A failure, or a request
 * to stop that comes early, closes what was opened until then.
 */
export async function runUntilStopped(
  open: (opening: Opening, stopping: AbortSignal) => Promise<void>,
): Promise<void> {
  // Whoever read what we say may go away (a closed pipe) without stopping us half-way.
  process.stdout.on('error', () => undefined);
  const opening = new Opening();
  const stopping = new AbortController();
  const request = stopRequest().then((signal) => {
    step(`Stopping (${signal})`);
    stopping.abort();
  });
  try {
    await open(opening, stopping.signal);
    await request;
  } catch (error) {
    if (!stopping.signal.aborted) report(error);
  }
  await opening.closeAll();
  if (stopping.signal.aborted && !process.exitCode) step('Stopped');
  // A kept-alive connection or a timer of a library would hold the process, and whoever stopped it waits.
  process.exit();
}

/** Does one job, and closes what it opened, whether the job was done or not. */
export async function runOnce(job: (opening: Opening) => Promise<void>): Promise<void> {
  const opening = new Opening();
  try {
    await job(opening);
  } catch (error) {
    report(error);
  }
  await opening.closeAll();
}

/** One line for whoever started it; all of it with DEBUG set. */
function report(error: unknown): void {
  process.exitCode = 1;
  console.error(process.env.DEBUG ? error : (error as Error).message);
}
