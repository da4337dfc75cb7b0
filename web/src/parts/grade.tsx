import { useLanguage } from '../language/language';

export type GradeLetter = 'A' | 'B' | 'C' | 'D';

/** How far a figure may be compared with the others, as a letter and in words. */
export function Grade({ grade }: { grade: GradeLetter }) {
  const { texts } = useLanguage();
  return (
    <span className="grade">
      <span className="grade-letter" data-grade={grade}>
        {grade}
      </span>
      <span className="small">{texts.grade[grade].short}</span>
    </span>
  );
}
