import type { ReactNode } from "preact/compat";
import { Icon, type IconName } from "#ui/icon.tsx";

export type Tone = "info" | "good" | "warn" | "bad";

export const toneIcons: Readonly<Record<Tone, IconName>> = { info: "info", good: "check", warn: "warn", bad: "cross" };

type Props = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** For a notice that appears while the page is open: `status` if it can wait, `alert` if it cannot. */
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

/** A short label with a background colour. The text gives all the information of the colour. */
export function Badge({ tone, children }: { tone: Tone | "quiet"; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
