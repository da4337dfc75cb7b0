import { Button } from '@digdir/designsystemet-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { useLanguage } from '../language/language';

/** A mistake in one page shows as a message with a way on, not as an empty window. */
export class Mistakes extends Component<{ children: ReactNode }, { mistake: unknown }> {
  override state = { mistake: undefined as unknown };

  static getDerivedStateFromError(mistake: unknown) {
    return { mistake };
  }

  override componentDidCatch(mistake: unknown, { componentStack }: ErrorInfo) {
    console.error(mistake, componentStack);
  }

  override render() {
    return this.state.mistake === undefined ? this.props.children : <Message />;
  }
}

function Message() {
  const { texts } = useLanguage();
  return (
    <div className="wide page-head" role="alert">
      <h1>{texts.mistake.title}</h1>
      <p className="lead">{texts.mistake.text}</p>
      <div className="row">
        <Button onClick={() => window.location.reload()}>{texts.mistake.again}</Button>
        <a href="/">{texts.lost.toFind}</a>
      </div>
    </div>
  );
}
