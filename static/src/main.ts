import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { browserShelf, chosenLanguage, loadLanguage } from './text'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no element #app')

const language = chosenLanguage(browserShelf(), navigator.languages)
document.documentElement.lang = language
await loadLanguage(language)
target.replaceChildren()

export default mount(App, { target })
