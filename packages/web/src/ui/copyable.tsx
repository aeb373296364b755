import { useEffect, useState, type ReactNode } from "preact/compat";
import { Button } from "#ui/button.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** A value with a copy button. The copy has Latin digits, even if Persian ones are shown. */
export function Copyable({ value, label, children }: { value: string; label: string; children: ReactNode }) {
  const words = useWords(common);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <span className="copied">
      {children}
      <Button
        look="quiet"
        icon={done ? "check" : "copy"}
        aria-label={words.copy(label)}
        onPress={() => void navigator.clipboard.writeText(value).then(() => setDone(true))}
      />
      <span className="unseen" role="status">
        {done ? words.copied : ""}
      </span>
    </span>
  );
}
