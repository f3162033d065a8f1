/**
 * The base of the in-container tests. A class named {@code *IT} carries
 * {@code @ExtendWith(ArquillianExtension.class)}. Its tests then run inside WildFly, in the real
 * application, and may {@code @Inject} what they need. A run deploys once, see {@link
 * health.vesper.harness.OneDeployment}: all classes share one application and one database, in any
 * order. So each test creates its own people and sessions with new ids, and leaves no open room
 * behind.
 */
package health.vesper.harness;
