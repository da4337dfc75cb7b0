import { Button } from '@digdir/designsystemet-react';
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';

import { useLanguage } from '../language/language';
import type { Answer } from '../register/use-register';

interface Props<Data, Wanted> {
  answer: Answer<Data>;
  /** What the part shows, out of the answer. Null is what could not be had, or what is not there. */
  of: (data: Data) => Wanted | null | undefined;
  /** What the part is about, in running text: "pengarna". */
  about: string;
  /** How tall it will be, about, so that nothing jumps. */
  lines?: number;
  /** It will be taller than a window, and what follows it is not to be seen before. */
  tall?: boolean;
  /** Shown where there is nothing, and nothing went wrong. */
  nothing?: ReactNode;
  children: (wanted: NonNullable<Wanted>) => ReactNode;
}

/**
 * A part of a page with a question of its own: waits, fails and is asked again by itself, and leaves the rest
 * of the page alone.
 */
export function Part<Data, Wanted>({
  answer,
  of,
  about,
  lines = 4,
  tall = false,
  nothing = null,
  children,
}: Props<Data, Wanted>) {
  // What has come is drawn between key presses and not before them.
  const { data, waiting, outdated, problem, again } = useDeferredValue(answer);
  if (waiting) return <Skeleton lines={lines} tall={tall} about={about} />;
  const wanted = data === undefined ? undefined : of(data);
  if (wanted == null) return problem ? <Trouble about={about} problem={problem} again={again} /> : nothing;
  return (
    <>
      {problem && <Trouble about={about} partly problem={problem} again={again} />}
      <div className={outdated ? 'outdated' : undefined} aria-busy={outdated || undefined}>
        {children(wanted)}
      </div>
    </>
  );
}

interface TroubleProps {
  about: string;
  partly?: boolean;
  problem: NonNullable<Answer<unknown>['problem']>;
  again: () => void;
}

export function Trouble({ about, partly = false, problem, again }: TroubleProps) {
  const { texts } = useLanguage();
  const refused = problem.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
  const remedy = refused?.extensions.remedy;
  return (
    <div className={partly ? 'trouble slim' : 'trouble'} role="alert">
      <p>
        {refused ? texts.trouble.refused : partly ? texts.trouble.partly : texts.trouble.none(about)}
        {refused && (
          <>
            {' '}
            <span lang="en">
              {refused.message} {typeof remedy === 'string' ? remedy : null}
            </span>
          </>
        )}
      </p>
      <Button variant="secondary" data-size="sm" onClick={again}>
        {texts.trouble.again}
      </Button>
    </div>
  );
}

const slowAfterMs = 3_000;

export function Skeleton({ lines, about, tall = false }: { lines: number; about: string; tall?: boolean }) {
  const { texts } = useLanguage();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={tall ? 'skeleton tall' : 'skeleton'}>
      <p className={slow ? 'subtle' : 'hidden'} role="status">
        {slow ? texts.trouble.slow(about) : texts.trouble.waiting(about)}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="bone" style={{ width: `${[100, 92, 97, 64, 88][line % 5]}%` }} />
      ))}
    </div>
  );
}
