/**
 * What the in-container tests stand on. A class named {@code *IT} carries
 * {@code @ExtendWith(ArquillianExtension.class)}; its tests then run inside WildFly, with the real
 * application around them, and may {@code @Inject} what they need. The run deploys once, see {@link
 * health.vesper.harness.OneDeployment}: all classes share one application and one database, in any
 * order. So each test makes its own people and sessions with fresh ids, and leaves no room behind
 * that goes on by itself.
 */
package health.vesper.harness;
