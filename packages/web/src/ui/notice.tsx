import type { ReactNode } from "react";
import { Icon, type IconName } from "#ui/icon.tsx";

export type Tone = "info" | "good" | "warn" | "bad";

export const toneIcons: Readonly<Record<Tone, IconName>> = { info: "info", good: "check", warn: "warn", bad: "cross" };

type Props = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** It has come while the page was open: `status` when that can wait, `alert` when it cannot. */
  role?: "status" | "alert";
  actions?: ReactNode;
};

export function Notice({ tone = "info", title, children, role, actions }: Props) {
  return (
    <div className={`notice ${tone}`} role={role}>
      <span className="notice-icon">
        <Icon name={toneIcons[tone]} />
      </span>
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div className="notice-words">{children}</div>}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}

/** A word in a coloured lozenge: the colour says nothing that the word does not. */
export function Badge({ tone, children }: { tone: Tone | "quiet"; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
