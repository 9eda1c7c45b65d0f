const toneHz = 660;
const toneSeconds = 0.25;

/** Two short tones; a browser that forbids sound before a touch stays silent. */
function sound(): void {
  try {
    const audio = new AudioContext();
    for (const start of [0, 0.4]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = toneHz;
      volume.gain.value = 0.2;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + start);
      tone.stop(audio.currentTime + start + toneSeconds);
    }
  } catch {
    // No sound on this device: title and vibration remain.
  }
}

/**
 * It is the patient's turn: sound, vibration, and the words in the tab's title.
 * @returns puts the title back
 */
export function callAttention(words: string): () => void {
  const before = document.title;
  document.title = words;
  if ('vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  sound();
  return () => {
    document.title = before;
  };
}
