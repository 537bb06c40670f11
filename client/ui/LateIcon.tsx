import { drawing } from './Icon.tsx'

/* Drawings that only parts of pages need which come when they are wanted. */

export const UpArrowIcon = drawing(() => <path d="M10 16.5v-13M4.8 8.7L10 3.5l5.2 5.2" />)
export const DownArrowIcon = drawing(() => <path d="M10 3.5v13M4.8 11.3l5.2 5.2 5.2-5.2" />)
export const MinusIcon = drawing(() => <path d="M4 10h12" />)
export const MoveIcon = drawing(() => <path d="M7 16V4M3.8 7.2L7 4l3.2 3.2M13 4v12M9.8 12.8L13 16l3.2-3.2" />)
export const BackIcon = drawing(() => <path d="M12.2 5.2L7.4 10l4.8 4.8" />)
export const OnIcon = drawing(() => <path d="M7.8 5.2l4.8 4.8-4.8 4.8" />)
export const TableIcon = drawing(() => <path d="M2.8 4h14.4v12H2.8zM2.8 8h14.4M2.8 12h14.4M10 8v8" />)
export const PrintIcon = drawing(() => [
  <path d="M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5" />,
  <path d="M5.5 11.5h9V17h-9z" />,
])
export const KeysIcon = drawing(() => [
  <rect x="2" y="5" width="16" height="10.5" rx="1.2" />,
  <path d="M5 8.3h.01M8.3 8.3h.01M11.6 8.3h.01M15 8.3h.01M6.5 12.2h7" />,
])
export const FindIcon = drawing(() => [<circle cx="8.6" cy="8.6" r="5.4" />, <path d="M12.6 12.6l4.6 4.6" />])
export const SpeakIcon = drawing(() => [
  <path d="M3 7.8h3l4-3.6v11.6l-4-3.6H3z" />,
  <path d="M13 7.2a4 4 0 0 1 0 5.6M15.2 4.8a7.4 7.4 0 0 1 0 10.4" />,
])
export const RemoveIcon = drawing(() => <path d="M5 5l10 10M15 5L5 15" />)
