import type { ReactNode } from "preact/compat";
import { Icon, type IconName } from "#ui/icon.tsx";

/** An empty list: why it is empty, and the next action. */
export function Empty({
  icon,
  title,
  children,
  actions,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} />
      </span>
      <p className="empty-title">{title}</p>
      {children && <p className="empty-words">{children}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
