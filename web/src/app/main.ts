import '../styles/app.css';
import { applyTheme } from '../platform/theme';
import '../platform/icons';
import './vesper-app';

applyTheme();
