import { useLanguage } from '../language/language';

/** A share and its interval on a line from 0 to 100 per cent, with the numbers in words. */
export function IntervalBar({ value, low, high }: { value: number; low: number; high: number }) {
  const { texts, formats } = useLanguage();
  return (
    <div className="interval">
      <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="6" width="200" height="2" className="interval-line" />
        <rect
          x={low * 2}
          y="3"
          width={Math.max(1, (high - low) * 2)}
          height="8"
          rx="2"
          className="interval-range"
        />
        <rect x={Math.min(197, value * 2 - 1.5)} y="0" width="3" height="14" className="interval-value" />
      </svg>
      <span className="small subtle">
        {texts.interval95.range(
          formats.number(Math.round(low * 10) / 10),
          formats.number(Math.round(high * 10) / 10),
        )}
      </span>
    </div>
  );
}
