import { useLanguage } from '../language/language';

export type Side = 'PUBLIC' | 'CIVIL_SOCIETY' | 'PRIVATE';

/** A square is public, a circle is civil society, a diamond is private: told apart without colour. */
export function SideMark({ side }: { side: Side }) {
  return (
    <svg className="side-mark" data-side={side} viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {side === 'PUBLIC' && <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" />}
      {side === 'CIVIL_SOCIETY' && <circle cx="6" cy="6" r="5.8" />}
      {side === 'PRIVATE' && <path d="M6 0l6 6-6 6-6-6z" />}
    </svg>
  );
}

export function SideName({ side }: { side: Side }) {
  const { texts } = useLanguage();
  return (
    <span className="side">
      <SideMark side={side} />
      {texts.side[side]}
    </span>
  );
}
