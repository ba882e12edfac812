import { GallerySection } from './section.tsx'

/** The markup that lessons are compiled to, with the class names they are compiled with. */
export function Prose() {
  return (
    <GallerySection name="Prose">
      <div className="prose">
        <p>
          A language model continues text. It has read a great deal, and for every place in a sentence it keeps a list of words that could follow, each with a weight. What
          looks like an answer is the <button type="button" className="term" {...{ popovertarget: 'term-token' }}>token</button> it drew, and then the next one, until it stops.
        </p>
        <span className="term-definition" id="term-token" {...{ popover: 'auto' }}>
          A piece of a word, the unit in which a model reads, writes and is paid.
        </span>
        <h2>It does not look things up</h2>
        <p>
          Nothing in that process opens a document. If the notice is not in the prompt, the model <em>has</em> no notice; it has <a href="#prose">the shape of one</a>. Press{' '}
          <kbd className="kbd">Ctrl</kbd> and read the <code>finish_reason</code> of the run.
        </p>
        <ul>
          <li>A date that fits the sentence is as likely as the right date.</li>
          <li>
            A reference may name a real court and a case that never was.
            <ul>
              <li>Open every reference before you send it on.</li>
            </ul>
          </li>
        </ul>
        <div className="callout callout-warning" role="note">
          <p className="callout-title">Before you paste</p>
          <p>Client names, card numbers and case numbers are confidential, even in a draft.</p>
        </div>
        <div className="callout callout-tip" role="note">
          <p className="callout-title">Ask for what is missing</p>
          <p>Add one line: “If the notice gives no date, say so.”</p>
        </div>
        <div className="compare">
          <div className="compare-side compare-before">
            <p className="compare-label">Before</p>
            <div className="compare-text">Summarise this.</div>
            <p className="compare-why">It does not say for whom, how long, or what matters.</p>
          </div>
          <div className="compare-side compare-after">
            <p className="compare-label">After</p>
            <div className="compare-text">Summarise the notice below for a branch manager in three bullets. Name the date by which they must act.</div>
            <p className="compare-why">A reader, a length and the one fact that decides.</p>
          </div>
        </div>
        <h3>The parts of a prompt</h3>
        <ol className="breakdown">
          <li className="breakdown-part">
            <span className="breakdown-label">Role</span>
            <span className="breakdown-text">You write for branch managers.</span>
            <span className="breakdown-why">Sets the reader, and with it the words.</span>
          </li>
          <li className="breakdown-part">
            <span className="breakdown-label">Task</span>
            <span className="breakdown-text">Summarise the notice between the lines in three bullets.</span>
            <span className="breakdown-why">One verb, one object, one length.</span>
          </li>
        </ol>
        <div className="steps">
          <ol>
            <li>Read the answer once without correcting it.</li>
            <li>Mark each figure, name and date.</li>
            <li>Find each mark in the source.</li>
          </ol>
        </div>
        <figure className="figure">
          <pre className="shiki" {...scrollable}>
            <code>
              <span className="shiki-token-keyword">const</span> answer <span className="shiki-token-keyword">=</span> <span className="shiki-token-keyword">await</span>{' '}
              <span className="shiki-token-function">run</span>(prompt){'\n'}
              <span className="shiki-token-keyword">if</span> (answer.finish <span className="shiki-token-keyword">===</span> <span className="shiki-token-string-expression">'length'</span>){' '}
              <span className="shiki-token-function">askAgain</span>() <span className="shiki-token-comment">{'// it was cut'}</span>
            </code>
          </pre>
          <figcaption className="figure-caption">An answer that was cut says so in its finish reason.</figcaption>
        </figure>
        <section className="data-table" aria-label="Data classes" {...scrollable}>
        <table>
          <caption>Data classes</caption>
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">Example</th>
              <th scope="col">In the sandbox</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Public</td>
              <td>Press release</td>
              <td>Yes</td>
            </tr>
            <tr>
              <td>Confidential</td>
              <td>Client letter</td>
              <td>Only with an approved model</td>
            </tr>
          </tbody>
        </table>
        </section>
        <div className="key-points">
          <p className="key-points-title">Key points</p>
          <ul>
            <li>The next word is drawn, not known.</li>
            <li>What is not in the prompt is not there.</li>
          </ul>
        </div>
        <details className="recall">
          <summary className="recall-question">Why can a wrong date look right?</summary>
          <p className="recall-answer">Because a date that fits the sentence weighs as much as the true one.</p>
        </details>
        <details className="recall">
          <summary className="recall-question">What may never be pasted?</summary>
          <p className="recall-answer">Restricted data, in any form.</p>
        </details>
      </div>
    </GallerySection>
  )
}

/** As in the lessons' own tables: what scrolls must be focusable. */
const scrollable = { tabIndex: 0 }
