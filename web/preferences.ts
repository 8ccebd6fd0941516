import { useSyncExternalStore } from 'react'

const key = 'changxing.elder'
const listeners = new Set<() => void>()

/** Elder mode is an attribute of the root element, kept on this device. */
export function applyElderMode(): void {
  document.documentElement.toggleAttribute('data-elder', isElderMode())
}

export function isElderMode(): boolean {
  return localStorage.getItem(key) === 'on'
}

function setElderMode(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off')
  applyElderMode()
  listeners.forEach((listener) => listener())
}

export function useElderMode(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(onElderMode, isElderMode), setElderMode]
}

/** Calls the listener when the mode changes; answers how to stop. */
export function onElderMode(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
