package health.vesper.harness;

import java.util.List;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the application for the first test class of a run and keeps it for all others. Arquillian
 * itself would deploy it for each class, which took longer than the tests. A class with {@link
 * SeparateDeployment} gets its own deployment. A deployment that fails is not kept, so that each
 * class reports why it could not run.
 */
public final class OneDeployment implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeploymentScenarioGenerator.class, Wanted.class).observer(Kept.class);
  }

  /** Says what to deploy, so that no test class has to. */
  static final class Wanted implements DeploymentScenarioGenerator {
    @Override
    public List<DeploymentDescription> generate(TestClass test) {
      return List.of(new DeploymentDescription("vesper", ApplicationArchive.withItsTests()));
    }
  }

  /**
   * Receives Arquillian's request to deploy, which comes with each class, and uses an existing
   * deployment.
   */
  static final class Kept {
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> ofTheClass;
    @Inject private Event<DeploymentEvent> undeploys;
    @Inject private Instance<ContainerRegistry> containers;
    private DeploymentScenario kept;
    private boolean alone;

    void make(@Observes EventContext<GenerateDeployment> event) {
      alone = event.getEvent().getTestClass().isAnnotationPresent(SeparateDeployment.class);
      if (alone) {
        undeployKept();
      }
      if (kept == null) {
        event.proceed();
      } else {
        ofTheClass.set(kept);
      }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (kept == null) {
        event.proceed();
        kept = alone ? null : ofTheClass.get();
      }
    }

    void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
      if (kept == null) {
        event.proceed();
      }
    }

    void end(@Observes BeforeStop stop) {
      undeployKept();
    }

    private void undeployKept() {
      if (kept != null) {
        for (var deployed : kept.deployedDeployments()) {
          var container = containers.get().getContainer(deployed.getDescription().getTarget());
          undeploys.fire(new UnDeployDeployment(container, deployed));
        }
        kept = null;
      }
    }
  }
}
