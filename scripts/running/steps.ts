const began = performance.now();

/** A line for whoever watches the register start or stop, with the seconds since it began. */
export function step(line: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${seconds.padStart(6)} s  ${line}`);
}

/** A line without a time. */
export function say(line = ''): void {
  console.log(line);
}
