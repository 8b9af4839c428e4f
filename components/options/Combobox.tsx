import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** One of the options of a combobox. */
export interface ComboOption {
  /** Unique in the list, and valid in an HTML id. */
  readonly id: string;
  readonly content: ComponentChildren;
}

interface Props {
  /** Tells several of them on one page apart. */
  readonly name: string;
  /** For screen readers: of the field, and of its list. */
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder?: string;
  /** The text of the field while the reader isn't searching: what is chosen. */
  readonly value?: string;
  readonly initial?: string;
  /** What a text finds. A field with a `value` also shows what the empty text finds. */
  readonly find: (query: string) => readonly ComboOption[];
  /** Where a text finds nothing. */
  readonly none: string;
  readonly onPick: (id: string) => void;
}

/** A combobox with a list, as the ARIA Authoring Practices describe it: the focus stays in the field. */
export function Combobox(props: Props) {
  const { name, label, listLabel, placeholder, value, initial = '', find, none, onPick } = props;
  // Null while the field shows what is chosen.
  const [query, setQuery] = useState<string | null>(value === undefined ? initial : null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(initial !== '');
  const list = useRef<HTMLDivElement>(null);
  const found = open ? find(query ?? '') : [];
  const current = found[active];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);
  const search = (text: string | null): void => {
    setQuery(text);
    setActive(0);
    setOpen(text !== null && (value !== undefined || text.trim() !== ''));
  };
  const close = (): void => search(value === undefined ? '' : null);
  const pick = (id: string): void => {
    close();
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && current) pick(current.id);
    else if (isArrow && !open && value !== undefined) search('');
    else if (isArrow && found.length > 0)
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <input
        class="field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        placeholder={placeholder}
        data-field={name}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${name}-suggestions`}
        aria-activedescendant={current ? `${name}-suggestion-${current.id}` : undefined}
        value={query ?? value}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (value === undefined || open) return;
          event.currentTarget.select();
          setOpen(true);
        }}
        onFocus={() => value === undefined && setOpen(query?.trim() !== '')}
        onBlur={() => (value === undefined ? setOpen(false) : close())}
      />
      <div
        id={`${name}-suggestions`}
        class="suggestions"
        role="listbox"
        aria-label={listLabel}
        hidden={found.length === 0}
        ref={list}
      >
        {found.map(({ id, content }, index) => (
          <div
            key={id}
            id={`${name}-suggestion-${id}`}
            class="suggestion"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-option={id}
            // On `mousedown`, which comes before the field loses the focus and the list closes.
            onMouseDown={(event) => {
              event.preventDefault();
              pick(id);
            }}
          >
            {content}
          </div>
        ))}
      </div>
      <output class="note empty">{open && found.length === 0 ? none : null}</output>
    </div>
  );
}
