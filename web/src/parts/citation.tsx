import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';

interface CitationLike {
  source?: { id: string; title?: string | null } | null;
  section?: string | null;
  page?: number | null;
  figure?: string | null;
}

interface Props {
  citation: CitationLike | null | undefined;
  /** Whether the page has a list of sources to jump to. */
  listed?: boolean;
}

/** Where a figure stands: document, page, section, and the figure as printed. */
export function Citation({ citation, listed = true }: Props) {
  const { texts } = useLanguage();
  if (!citation) return <span className="citation">{texts.citation.none}</span>;
  const { source, section, page, figure } = citation;
  const name = source ? `${texts.citation.source} ${source.id}` : texts.citation.unlisted;
  return (
    <span className="citation">
      {source && listed ? <a href={`#${sourceAnchor(source.id)}`}>{name}</a> : name}
      {source?.title && (
        <>
          , <RegisterText>{source.title}</RegisterText>
        </>
      )}
      {page != null && `, ${texts.citation.page(page)}`}
      {section && (
        <>
          , <span lang="sv">{section}</span>
        </>
      )}
      {figure && (
        <>
          : <q lang="sv">{figure}</q>
        </>
      )}
    </span>
  );
}

export function sourceAnchor(id: string): string {
  return `kalla-${id}`;
}
