import { Embed } from './Embed';

export default function Page() {
  return (
    <main>
      <h1>Next.js</h1>
      <p>De video wacht op je toestemming.</p>
      <Embed
        service="bakenvideo"
        src="http://127.0.0.1:8788/video/demo"
        title="qraia in twee minuten"
      />
      <p>
        <button type="button" data-qraia="preferences">
          Cookie-instellingen
        </button>
      </p>
    </main>
  );
}
