import type { ReactNode } from 'react';

interface Props {
  id: string;
  name: string;
  tools?: ReactNode;
  children: ReactNode;
}

export function Section({ id, name, tools, children }: Props) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-name`}>
      <div className="section-head">
        <h2 id={`${id}-name`}>{name}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}
