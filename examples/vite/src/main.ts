import { qraia } from './qraia.ts';
import './style.css';

qraia.on('change', (decision) => console.log('allowed:', decision?.granted));
