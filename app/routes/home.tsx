export default function Home() {
  return <h1>Today</h1>
}
