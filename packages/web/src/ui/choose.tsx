type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
};

/** One of few, as a filter: the browser's own, which every phone and screen reader knows. */
export function Choose<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <label className="choose">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value as Value)}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
