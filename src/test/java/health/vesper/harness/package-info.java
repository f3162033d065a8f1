/**
 * What the in-container tests stand on. A class named {@code *IT} carries
 * {@code @ExtendWith(ArquillianExtension.class)} and a static {@code @Deployment} method that
 * returns {@link health.vesper.harness.TheApplication#with}; its tests then run inside WildFly,
 * with the real application around them, and may {@code @Inject} what they need. The same classes
 * run twice: on H2 and on a real PostgreSQL. Each test makes its own people and sessions with fresh
 * ids.
 */
package health.vesper.harness;
