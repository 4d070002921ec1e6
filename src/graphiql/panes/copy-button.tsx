import { useEffect, useState } from 'react';
import { copyText } from './copy-text.js';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly disabled?: boolean;
  /** What is copied, made when it is. */
  readonly text: () => string;
}

const shownForMs = 1500;

/** Copies a text, and says for a while whether it has. */
export const CopyButton = ({ label, title, disabled = false, text }: Props) => {
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => setOutcome((await copyText(text())) ? 'Copied' : 'Not copied');
  return (
    <button type="button" className="panes-button" title={title} disabled={disabled} onClick={copy}>
      {outcome ?? label}
    </button>
  );
};
