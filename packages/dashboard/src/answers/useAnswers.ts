// Keeps the answers fresh: asks again every few seconds while the page is seen and the range still grows.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Answers, fetchAnswers, type Question } from './fetchAnswers.ts';

export const refreshMilliseconds = 3000;
const afterErrorMilliseconds = 6000;

export interface AnswersState {
  /** The last answers that arrived; they stay while newer ones are on their way. */
  answers?: Answers;
  /** Why the last try failed. */
  error?: string;
  /** Another question was asked than the one `answers` belongs to. */
  waiting: boolean;
}

/** A range grows while it holds the site's today; a site without data may get some. */
const grows = ({ site, look }: Answers): boolean =>
  site !== undefined && (!look || look.range.to >= site.today);

/** The answers to a question, and the way to ask at once. */
export function useAnswers({ site, period, opened }: Question): [AnswersState, () => void] {
  const [state, setState] = useState<AnswersState>({ waiting: true });
  const [asked, setAsked] = useState(0);
  const openedPanels = opened.join('.');
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    setState((before) => ({ ...before, waiting: true }));

    const load = async () => {
      if (busy) return;
      busy = true;
      clearTimeout(timer);
      let next: number | undefined;
      try {
        const answers = await fetchAnswers({ site, period, opened }, controller.signal);
        if (controller.signal.aborted) return;
        setState({ answers, waiting: false });
        next = grows(answers) ? refreshMilliseconds : undefined;
      } catch (error) {
        if (controller.signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        setState((before) => ({ ...before, error: message }));
        next = afterErrorMilliseconds;
      }
      busy = false;
      if (next !== undefined && document.visibilityState === 'visible') {
        timer = setTimeout(load, next);
      }
    };
    const onVisibility = () => {
      if (document.visibilityState === 'visible') void load();
      else clearTimeout(timer);
    };
    document.addEventListener('visibilitychange', onVisibility);
    void load();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(timer);
      controller.abort();
    };
  }, [site, period, openedPanels, asked]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return [state, again];
}
