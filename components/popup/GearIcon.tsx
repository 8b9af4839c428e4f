const teeth = [0, 45, 90, 135, 180, 225, 270, 315];

export function GearIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="10" cy="10" r="5.2" stroke-width="1.6" />
      <circle cx="10" cy="10" r="1.9" stroke-width="1.4" />
      {teeth.map((angle) => (
        <path
          key={angle}
          d="M10 2.2v2.2"
          stroke-width="2.4"
          stroke-linecap="round"
          transform={`rotate(${angle} 10 10)`}
        />
      ))}
    </svg>
  );
}
